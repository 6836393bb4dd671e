import Cleaning
import Fields
import Tables

/// The country whose ways of writing a file follows, as far as its phone numbers tell.
enum RegionGuess {
  /// The locales looked at, France first.
  private static let locales = [
    "fr-FR", "fr-BE", "fr-CH", "fr-LU", "de-DE", "de-AT", "en-GB", "en-IE", "es-ES", "it-IT",
    "nl-NL",
    "pt-PT", "en-US",
  ]
  /// So many numbers are looked at.
  private static let sampleSize = 200
  /// France stands unless so large a share more of the numbers can be dialled elsewhere: plans of two countries overlap.
  private static let lead = 0.15

  /// The locale that the phone numbers of a file tell.
  /// - Parameter fields: for each heading of the sample its field.
  static func locale(of sample: Batch, _ fields: [String: String]) -> String {
    let headings = fields.filter { $1.hasPrefix("phone") || $1.hasPrefix("mobile") }.keys.sorted()
    var phones: [String] = []
    for heading in headings {
      guard let column = sample[heading] else { continue }
      let filled = (0..<column.count).lazy.filter { !column.isBlank($0) }
      phones += filled.prefix(sampleSize / headings.count).map { column[$0] }
    }
    return locale(phones: phones)
  }

  /// The locale in whose country most of the numbers can be dialled as they are written; French with too few numbers to tell.
  static func locale(phones: [String]) -> String {
    guard phones.count >= 10 else { return locales[0] }
    func share(_ locale: String) -> Double {
      let judge = PhoneJudge(region: String(locale.suffix(2)))
      return Double(phones.count { judge.judge($0).verdict != .rejected }) / Double(phones.count)
    }
    var best = (locale: locales[0], share: share(locales[0]) + lead)
    guard best.share < 1 else { return best.locale }
    for locale in locales.dropFirst() {
      let found = share(locale)
      if found > best.share { best = (locale, found) }
    }
    return best.locale
  }
}
