public import Pipelines

/// Who is the client where a record names a firm and somebody who works there.
public enum FirmContacts: String, Sendable, CaseIterable, SettingValue {
  /// Found out from the records: whether two names at one firm share e-mails and mobiles.
  case auto
  /// Each person is a client; colleagues are of one household.
  case clients
  /// The firm is the client, whoever is named.
  case firm

  /// What ``MatchOptions/contactsAreClients`` is told.
  public var areClients: Bool? {
    switch self {
    case .auto: nil
    case .clients: true
    case .firm: false
    }
  }
}
