public import Pipelines

/// Which party of an invoice becomes the mention.
public enum InvoiceParties: String, Sendable, CaseIterable, SettingValue {
  /// Who is billed: the clients of the firm that sent the invoices.
  case buyer
  /// Who bills: the suppliers of the firm that received them.
  case seller
}
