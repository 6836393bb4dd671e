import Pipelines
import Tables
import Testing

@testable import Matching

/// Clients of many names; what every third of them gave for want of better is the counter's own.
private func counter(_ count: Int, _ columns: (Int) -> String) -> Batch {
  let syllables = [
    "ba", "ce", "di", "fo", "gu", "le", "mi", "no", "pu", "ra", "se", "ti", "vo", "zu",
  ]
  let firsts = ["Maël", "Solenn", "Gwenaël", "Nolwenn", "Ronan", "Enora", "Loïc", "Rozenn", "Yann"]
  let rows = (0..<count).map { row in
    let hash = Mix.hash(UInt64(row))
    let last = (0..<4).map { syllables[Int(hash >> (8 * UInt64($0)) % 14)] }.joined()
    return "\(last);\(firsts[row / 7 % 9]);\(columns(row))"
  }
  return sampleBatch(
    "last-name;first-name;phone;email;birth-date\n" + rows.joined(separator: "\n"))
}

private func own(_ row: Int) -> (phone: String, mail: String, date: String) {
  let hash = Int(truncatingIfNeeded: Mix.hash(UInt64(row) + 1_000) >> 1)
  return (
    "+3361\(4_325_000 + row * 37 % 5_000)", "k\(row).x\(row % 9)@mer.example",
    "19\(30 + hash % 60)-0\(hash / 60 % 9 + 1)-1\(hash / 540 % 10)"
  )
}

private func shared(_ row: Int) -> String {
  let own = own(row)
  return row % 3 == 0
    ? "+33299123456;contact@shop.example;1900-01-01" : "\(own.phone);\(own.mail);\(own.date)"
}

extension CounterValues {
  /// How many values of a field were left out.
  fileprivate func count(of field: String) -> Int {
    leftOut.first { $0.field == field }?.count ?? 0
  }
}

private func features(_ batch: Batch, _ known: [UInt64] = []) -> Features {
  Features(
    FeatureColumns(batch), rows: batch.count, counterValues: known, workers: Workers(2))
}

@Test func whatManyOfAllNamesHoldIsLeftOut() {
  let values = features(counter(900, shared)).counterValues
  #expect(values.keys.count == 3)
  #expect(values.count(of: "phone") == 300)
  #expect(values.count(of: "email") == 300)
  #expect(values.count(of: "birth-date") == 300)
}

@Test func aNumberOfOneNameIsKept() {
  let batch = sampleBatch(
    "last-name;first-name;phone;street\n"
      + (0..<400).map { "Kergoat;Maël;+33299123456;\($0) rue du Port" }.joined(separator: "\n"))
  #expect(features(batch).counterValues.keys == [])
}

@Test func inAFewRecordsItIsSomebodys() {
  #expect(features(counter(15, shared)).counterValues.keys == [])
}

@Test func whatPersonsOfSixNamesShareIsNobodys() {
  let values = features(counter(48, shared)).counterValues
  #expect(values.count(of: "phone") == 16)
  #expect(values.count(of: "email") == 16)
  // Six of one day are no wonder.
  #expect(values.count(of: "birth-date") == 0)
}

@Test func aFamilyThatIsOftenMisspeltKeepsItsNumber() {
  let names = ["Kergoat", "Kergoad", "Kergat", "Riou", "Kergoet", "Quergoat", "Hamon"]
  let rows = (0..<40).map { "\(names[$0 % 7]);Maël;+33299123456;\($0) rue du Port" }
  let batch = sampleBatch("last-name;first-name;phone;street\n" + rows.joined(separator: "\n"))
  #expect(features(batch).counterValues.keys == [])
}

@Test func aFirmsNumberOnPersonsIsNobodys() {
  let rows = counter(40, shared)
  var batch = rows
  batch["siret"] = TextColumn((0..<40).map { $0 % 2 == 0 ? "73282932000074" : "" })
  let left = features(batch)
  #expect(left.counterValues.count(of: "siren") == 20)
  #expect(left.flags.allSatisfy { !$0.contains(.company) })
  batch["company"] = TextColumn((0..<40).map { $0 % 2 == 0 ? "Brelan Habitat" : "" })
  #expect(features(batch).counterValues.count(of: "siren") == 0)
}

@Test func whatWasLearntIsLeftOutOfAFewRecordsToo() {
  let known = features(counter(900, shared)).counterValues.keys
  let night = features(counter(48, shared), known).counterValues
  #expect(night.keys == known)
  #expect(night.count(of: "phone") == 16)
}

@Test func thosePhonesBehindItMoveUp() {
  let batch = counter(900) {
    "+33299123456|\(own($0).phone);\(own($0).mail);"
  }
  let found = features(batch)
  #expect(found.counterValues.count(of: "phone") == 900)
  #expect((0..<found.count).allSatisfy { found.phones[$0 * Features.phoneSlots] != 0 })
  #expect((0..<found.count).allSatisfy { found.phones[$0 * Features.phoneSlots + 1] == 0 })
}

@Test func theCountersNumberMakesNobodyOneClient() {
  let result = MatchEngine().match(counter(900, shared))
  #expect(result.leftOut.map(\.count) == [300, 300, 300])
  #expect(Set(result.clusters.cluster).count > 850)
}
