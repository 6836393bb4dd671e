/// What one source record really says about its client, kept so that the set itself can be judged.
struct Evidence {
  let source: Source
  let client: String
  let name: String
  /// Phones, e-mail, SIRET and birth date in canonical form; spoilt values are not among them.
  let keys: [String]

  init(_ mention: Mention) {
    source = mention.source
    client = mention.client
    name = Text.slug(mention.last) + "," + Text.slug(mention.first)
    var keys: [String] = []
    for number in [mention.landline, mention.mobile] where number.utf8.count == 10 {
      keys.append(number)
    }
    let email = mention.email.lowercased()
    if let at = email.firstIndex(of: "@"), email[at...].contains(".") { keys.append(email) }
    if !mention.siret.isEmpty { keys.append(mention.siret) }
    if let birth = mention.birth { keys.append(birth.iso) }
    self.keys = keys
  }
}
