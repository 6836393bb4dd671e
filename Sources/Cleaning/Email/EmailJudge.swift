public import Tables

/// An e-mail address: `local@domain`, the domain in lower case, the local part as it was written (but `INFO@`, `Postmaster@` as RFC 2142 has them).
///
/// The syntax is the part of RFC 5321, 5322 and 6531 that mail programs use: a local part of atoms and dots, no quotes, a domain of at least two
/// labels under a top-level domain that may receive mail. What wraps an address (`mailto:`, `Nom <…>`, a trailing `;`, invisible characters)
/// is taken away; domains that cannot exist and are a known slip (`gmail.con`) are put right. Valid: `jean.dupont@orange.fr`,
/// `müller@müller.de`. Refused: `jean..dupont@orange.fr`, `a@b`, `x@foo.local`, `x@[127.0.0.1]`.
/// - Source: RFC 5321 § 4.1.2 and § 4.5.3.1, RFC 5322 § 3.4.1, RFC 6531, RFC 6761, RFC 5891, RFC 2142.
public struct EmailJudge: ColumnJudge {
  /// A judge of e-mail addresses.
  public init() {}

  /// Writes `local@domain`.
  public func write(_ value: Span<UInt8>, into out: inout TextColumn) -> Ruling {
    if let at = EmailSyntax.plainAt(value) {
      // The apostrophe by which a sheet keeps a text is no part of the address.
      if value[0] != 0x27, !EmailDomains.isTypo(value.extracting(at + 1..<value.count)) {
        EmailSyntax.write(value, at: at, into: &out)
        return .ok
      }
    }
    return EmailRepair.settle(value, into: &out)
  }
}
