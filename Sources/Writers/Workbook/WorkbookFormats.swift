import CXLSXWriter
import Fields
import Tables

/// How the cells of each kind are shown.
struct WorkbookFormats {
  /// What a column is written as.
  enum Style { case text, number, amount, date }

  typealias Format = UnsafeMutablePointer<lxw_format>

  let heading: Format?
  let text: Format?
  let amount: Format?
  let date: Format?
  private let isTyped: Bool
  /// Of what kind the columns are that are no fields.
  private let kinds: [String: Kind]

  /// Every cell is text.
  init(textIn book: WorkbookFile) {
    heading = book.addFormat("@", bold: true)
    text = book.addFormat("@")
    amount = nil
    date = nil
    isTyped = false
    kinds = [:]
  }

  /// Dates, amounts and numbers are what they are, shown as people of the locale write them.
  init(_ book: WorkbookFile, locale: String, kinds: [String: Kind] = [:]) {
    self.kinds = kinds
    heading = book.addFormat("@", bold: true)
    text = book.addFormat("@")
    amount = book.addFormat("#,##0.00")
    date = book.addFormat(Language(locale: locale) == .french ? "dd/mm/yyyy" : "yyyy-mm-dd")
    isTyped = true
  }

  /// How the column called `name` is written.
  func style(of name: String) -> Style {
    guard isTyped else { return .text }
    let field = Catalogue.field(ofColumn: name)
    if field?.isList == true { return .text }
    switch field?.kind ?? kinds[name] {
    case .amount: return .amount
    case .number: return .number
    case .date: return .date
    default: return .text
    }
  }

  /// The format of a column.
  func format(_ style: Style) -> Format? {
    switch style {
    case .text: text
    case .number: nil
    case .amount: amount
    case .date: date
    }
  }
}
