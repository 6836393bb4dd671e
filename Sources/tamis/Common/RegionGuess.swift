import Cleaning
import Fields

/// The country whose ways of writing a file follows, as far as its phone numbers tell.
enum RegionGuess {
  /// The locales looked at, France first.
  private static let locales = [
    "fr-FR", "fr-BE", "fr-CH", "fr-LU", "de-DE", "de-AT", "en-GB", "en-IE", "es-ES", "it-IT",
    "nl-NL",
    "pt-PT", "en-US",
  ]
  /// So many numbers are looked at.
  static let sampleSize = 200
  /// France stands unless so large a share more of the numbers can be dialled elsewhere: plans of two countries overlap.
  private static let lead = 0.15

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
