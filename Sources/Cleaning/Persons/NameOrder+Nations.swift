/// Orders of names that other nations have.
extension NameOrder {
  /// Names whose parts French habits would cut wrongly: « NGUYEN VAN MINH », « MARIA DEL CARMEN LOPEZ », « MC CARTHY SEAN ».
  func byNation(_ words: [NameWord]) -> Split? {
    guard words.count > 2 else { return nil }
    let isOneShape = words[1].shape == words[2].shape || words[1].shape != .capitals
    // « LE THI HOA »: behind Lê the one middle name tells it, for « LE VAN » is a family of Brittany.
    let isVietnamese =
      Self.vietnamese.contains(words[0].key) && ["VAN", "THI"].contains(words[1].key)
      || words[0].key == "LE" && words[1].key == "THI"
    if isVietnamese, isOneShape {
      return Split(first: Array(words[1...]), last: [words[0]])
    }
    if words[0].key == "MC", words[0].shape == .capitals, words.count == 3, leaning(words[2]) > 1,
      leaning(words[1]) <= 0, words[1].shape != .small
    {
      return Split(first: [words[2]], last: Array(words[..<2]))
    }
    guard let maria = words.firstIndex(where: { $0.key == "MARIA" || $0.key == "MARIE" }),
      maria + 2 < words.count, Self.devotions.contains(words[maria + 1].key)
    else { return nil }
    var end = maria + 2
    if ["LA", "LOS", "LAS"].contains(words[end].key) { end += 1 }
    guard end < words.count, Self.virgins.contains(words[end].key) else { return nil }
    let first = Array(words[maria...end])
    if maria == 0, end + 1 < words.count {
      return Split(first: first, last: Array(words[(end + 1)...]))
    }
    return end + 1 == words.count && maria > 0
      ? Split(first: first, last: Array(words[..<maria])) : nil
  }

  /// The family names of most Vietnamese, which stand before a middle and a first name.
  private static let vietnamese: Set<String> = [
    "NGUYEN", "TRAN", "PHAM", "HOANG", "HUYNH", "PHAN", "VU", "VO", "DANG", "BUI", "DO", "HO",
    "NGO",
    "DUONG", "LY", "DINH", "TRUONG",
  ]
  private static let devotions: Set<String> = ["DE", "DEL", "DA", "DO", "DOS", "DAS"]
  /// What the Virgin is called after: *María del Carmen*, *Maria de Fátima*.
  private static let virgins: Set<String> = [
    "CARMEN", "PILAR", "DOLORES", "MAR", "ROSARIO", "FATIMA", "LURDES", "LOURDES", "CONCEICAO",
    "CONCEPCION", "MERCEDES", "LUZ", "PAZ", "SOL", "ANGELES", "CEU", "GRACA", "SOCORRO", "NIEVES",
    "ROCIO", "AMPARO", "REMEDIOS", "JESUS", "ASCENSAO", "SALETE", "ANJOS", "PRAZERES", "GLORIA",
    "CONSOLACION", "ENCARNACION", "ASUNCION", "MILAGROS", "VALLE", "AUXILIADORA",
  ]
}
