import Pipelines
import Reference
import Tables

/// Takes social security and payment card numbers out of a column of codes: client codes, loyalty cards, whatever a list numbers.
///
/// Of one long code nobody can say what it is: one of a hundred has the key of a social security number by chance, one of ten the digit
/// of a card. So the column decides: half of its codes of fifteen digits must be social security numbers, nine of ten of its codes of
/// fifteen or sixteen, and three at least, must be cards. In a column that nobody knows one card alone is enough, where no other code of
/// this length contradicts it.
struct NumbersAmongCodes: ColumnCleaner {
  private let redact = Redact()
  /// How many cards a column must have.
  private let leastCards: Int

  /// For one of our fields that holds codes.
  init() { leastCards = 3 }

  /// For a column that is none of our fields; under « Réf » and « N° commande » long numbers are its own.
  init(heading: String) {
    let words = Fold.key(heading).spacedWords
    leastCards = words.contains { Self.numbering.contains($0) } ? 3 : 1
  }

  private static let numbering: Set<String> = [
    "REF", "REFERENCE", "N", "NO", "NUM", "NUMERO", "NUMBER", "CODE", "ID", "IDENTIFIANT",
    "COMMANDE", "ORDER", "FACTURE", "INVOICE", "DEVIS", "CONTRAT", "COMPTE", "DOSSIER", "SERIE",
    "SERIAL", "IMEI", "TRANSACTION", "COLIS", "SUIVI", "TRACKING", "EAN", "LOT", "FIDELITE", "KEY",
    "CLE", "UUID", "MATRICULE", "BON", "TICKET",
  ]

  func phrase(for reason: Reason) -> Phrase { redact.phrase(for: reason) }

  /// Judges nothing alone.
  func clean(_ value: Span<UInt8>, into out: inout TextColumn) -> Outcome { .kept }

  func apply(to column: TextColumn, tally: inout RuleTally) -> TextColumn {
    var numbers: [(row: Int, kind: SensitiveNumbers.Kind?, length: Int)] = []
    for row in 0..<column.count where column.length(of: row) >= SensitiveNumbers.shortest {
      let found = column.withValue(row) { value -> (SensitiveNumbers.Kind?, Int)? in
        let code = Compact(value, without: [.space, .dot, .dash])
        guard !code.isBroken, 15...16 ~= code.count, code.areDigits(0..<5),
          code.areDigits(7..<code.count)
        else { return nil }
        return (SensitiveNumbers.kind(of: code), code.count)
      }
      if let (kind, length) = found { numbers.append((row, kind, length)) }
    }
    guard !numbers.isEmpty else { return column }
    let cards = numbers.count { $0.kind == .card }
    let areCards = cards >= leastCards && cards * 10 >= numbers.count * 9
    let ofFifteen = numbers.count { $0.length == 15 }
    let arePersons = numbers.count { $0.kind == .socialSecurity } * 2 >= ofFifteen
    var gone: [Int: Outcome] = [:]
    for number in numbers {
      guard let kind = number.kind, kind == .card ? areCards : arePersons else { continue }
      gone[number.row] = .repaired(kind.reason)
      tally.notable.append((number.row, .repaired(kind.reason)))
    }
    if gone.isEmpty { return column }
    tally.changedCount += gone.count
    var out = TextColumn()
    out.reserve(rows: column.count, byteCount: column.bytes.count)
    for row in 0..<column.count {
      // Of what goes the source's wording is not kept either.
      if gone[row] != nil { out.append("•••") } else { out.append(row, of: column) }
    }
    return out
  }
}
