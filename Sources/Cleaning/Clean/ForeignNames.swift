import Pipelines
import Reference
import Tables

/// Leaves the first names of people elsewhere as they are written: « Michele » of Rome has no accent, and his name tells no sex that
/// the French births know.
struct ForeignNames: RecordCleaner {
  private let home: String

  init(_ context: StepContext) { home = Normalizers.region(ofLocale: context.locale) }

  func after(_ delivery: inout Delivery, log: inout StepLog) {
    guard let firsts = delivery.mentions["first-name"], firsts.originals.count > 0 else { return }
    let batch = delivery.mentions
    let (sexes, civilities) = (batch["sex"], batch["civility"])
    let country = batch["country"]
    let phones = ["mobile", "phone"].compactMap { batch[$0] }
    func isElsewhere(_ row: Int) -> Bool {
      FrenchSpeaking.isElsewhere(
        country: country?.value(row) ?? "", numbers: phones.compactMap { $0.value(row) }, home: home
      )
    }
    var names = CellChanges()
    var untold = CellChanges()
    for row in 0..<firsts.count where !firsts.isBlank(row) {
      guard let original = firsts.originals[row], isElsewhere(row) else { continue }
      let source = String(decoding: original, as: UTF8.self)
      let name = firsts[row]
      let plain = Self.plain(name, as: source)
      if plain != name { names.set(row, to: plain) }
      // What a whole name told has the whole name beside it.
      if let sexes, !sexes.isBlank(row), civilities?.isBlank(row) ?? true,
        sexes.originals[row] == original, source.contains(" ")
      {
        untold.set(row, to: "")
      }
    }
    if !names.isEmpty { delivery.mentions["first-name"] = names.applied(to: firsts) }
    if let sexes, !untold.isEmpty { delivery.mentions["sex"] = untold.applied(to: sexes) }
  }

  /// A first name with those of its words without accents that the source wrote without.
  static func plain(_ name: String, as source: String) -> String {
    guard name.utf8.contains(where: { $0 >= 0x80 }) else { return name }
    let isPart = { (sign: Character) in " -.,'’".contains(sign) }
    let written = source.split(whereSeparator: isPart)
      .filter { $0.utf8.allSatisfy { $0 < 0x80 } }.map { Fold.key(String($0)) }
    var out = ""
    var word = ""
    func close() {
      let key = Fold.key(word)
      let isAdded = word.utf8.contains { $0 >= 0x80 } && written.contains(key)
      out += isAdded ? TidyText.titled(key) : word
      word = ""
    }
    for sign in name {
      if isPart(sign) {
        close()
        out.append(sign)
      } else {
        word.append(sign)
      }
    }
    close()
    return out
  }
}
