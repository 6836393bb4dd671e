/// What the command line asks of the generator.
struct Options {
  var rows = 3_000
  var invoices = 150
  var seed: UInt64 = 2026
  var output = "Fixtures/trevidy"

  static let help = """
    trevidy: writes the papers of an invented shop, Maison Trévidy, and the truth about its clients.

      trevidy [--rows N] [--seed N] [--invoices N] [--output DIR]

      --rows N       source rows to write (3000, the committed set)
      --seed N       another shop of the same kind (2026)
      --invoices N   at most so many invoice files (one row in twenty, at most 2000)
      --output DIR   folder to write into (Fixtures/trevidy)

    The same options always give the same bytes.
    """

  /// - Returns: `nil` when the words make no sense.
  init?(_ words: [String]) {
    var invoicesAsked = false
    var rest = words[...]
    while let word = rest.popFirst() {
      guard let value = rest.popFirst() else { return nil }
      switch word {
      case "--rows":
        guard let number = Int(value), number > 0 else { return nil }
        rows = number
      case "--invoices":
        guard let number = Int(value), number >= 0 else { return nil }
        invoices = number
        invoicesAsked = true
      case "--seed":
        guard let number = UInt64(value) else { return nil }
        seed = number
      case "--output": output = value
      default: return nil
      }
    }
    if !invoicesAsked { invoices = min(rows / 20, 2_000) }
  }
}
