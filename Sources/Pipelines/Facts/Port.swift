public import Tables

/// What a run delivers: each output of a pipeline takes one or more of these.
public enum Port: String, Sendable, CaseIterable, SettingValue {
  /// The clients, or, without `merge`, the records that passed.
  case clients
  /// The records that were refused, with the reason.
  case rejects
  /// Every rule that fired, with its place.
  case findings
  /// Cells that only a person can put right, with a column for the answer.
  case toRepair = "to-repair"
  /// Pairs of records that may be one client.
  case uncertainPairs = "uncertain-pairs"
  /// Which source records make which client.
  case links
  /// Cells whose value was changed or lost, with what the source said.
  case changes
  /// The people of a company.
  case contacts
  /// Which clients live or work together.
  case households
  case purchases
  case purchaseLines = "purchase-lines"
  case interactions
  case consents
  /// Counts of the run, a row each.
  case statistics
}

extension Port {
  /// The kind of event that the port holds, a row each; `nil` for ports that hold something else.
  public var eventKind: EventKind? {
    switch self {
    case .purchases: .purchase
    case .purchaseLines: .purchaseLine
    case .interactions: .interaction
    case .consents: .consent
    case .contacts: .contact
    default: nil
    }
  }
}
