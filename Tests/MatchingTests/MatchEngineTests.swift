import Foundation
import Pipelines
import Tables
import Testing

@testable import Matching

/// A file with families, moves and slips, drawn with a seed.
private func families(_ count: Int, seed: UInt64) -> [String] {
  var random = Mix.Random(seed: seed)
  let lasts = [
    "Kergoat", "Martin", "Le Goff", "Salaün", "Tanguy", "Riou", "Dubois", "Hamon", "Petit",
  ]
  let firsts = ["Maël", "Marie", "Jean", "Nolwenn", "Ronan", "Julie", "Loïc", "Anne", "Pierre"]
  var rows: [String] = []
  for home in 0..<count {
    let last = lasts[random.next(below: 9)] + ["", "ec", "ou"][random.next(below: 3)]
    let street = "\(home % 60 + 1) rue \(firsts[home % 9]) \(lasts[home / 9 % 9])"
    for _ in 0...random.next(below: 2) {
      let first = firsts[random.next(below: 9)]
      let phone = "06\(10_000_000 + random.next(below: 80_000_000))"
      for _ in 0...random.next(below: 3) {
        let slip = random.next(below: 8) == 0 ? String(last.dropLast()) : last
        let mail = random.next(below: 2) == 0 ? "\(first).\(home)@mer.example" : ""
        rows.append(
          "\(slip);\(first);\(random.next(below: 5) == 0 ? "" : street);35\(100 + home % 300);"
            + "\(random.next(below: 3) == 0 ? "" : phone);\(mail)")
      }
    }
  }
  return rows
}

private let head = "last-name;first-name;street;postcode;phone;email\n"

@Test(arguments: [UInt64(11), 12])
func theSameRowsInAnyOrderAreTheSameClusters(seed: UInt64) {
  let rows = families(600, seed: seed)
  let found = MatchEngine().match(sampleBatch(head + rows.joined(separator: "\n"))).clusters
  var order = Array(rows.indices)
  var random = Mix.Random(seed: seed &+ 1)
  for place in order.indices.reversed() { order.swapAt(place, random.next(below: place + 1)) }
  var options = MatchOptions()
  options.workerCount = 2
  let shuffled = MatchEngine(options).match(
    sampleBatch(head + order.map { rows[$0] }.joined(separator: "\n"))
  ).clusters
  #expect(Set(found.cluster).count == Set(shuffled.cluster).count)
  var partner: [UInt32: UInt32] = [:]
  var home: [UInt32: UInt32] = [:]
  var differing = 0
  for (place, row) in order.enumerated() {
    let cluster = shuffled.cluster[place]
    if let known = partner[cluster], known != found.cluster[row] { differing += 1 }
    partner[cluster] = found.cluster[row]
    let household = shuffled.household[place]
    if let known = home[household], known != found.household[row] { differing += 1 }
    home[household] = found.household[row]
    if shuffled.certainty[place] != found.certainty[row] { differing += 1 }
  }
  #expect(differing == 0, "seed \(seed)")
}

@Test func aNightlyFileWeighsLikeTheFileThatTaught() throws {
  let rows = families(900, seed: 5)
  let whole = MatchEngine().match(sampleBatch(head + rows.joined(separator: "\n")))
  var options = MatchOptions()
  options.model = try MatchModel(json: whole.model.json, path: "model.json")
  let night = MatchEngine(options).match(
    sampleBatch(head + rows.prefix(40).joined(separator: "\n")))
  for a in 0..<40 {
    for b in (a + 1)..<40 {
      #expect(night.explain(a, b).total == whole.explain(a, b).total, "\(rows[a]) | \(rows[b])")
    }
  }
  #expect(night.model == options.model)
}

@Test func theModelNamesNobodyButCommonNames() throws {
  let whole = MatchEngine().match(
    sampleBatch(head + families(900, seed: 5).joined(separator: "\n")))
  let text = String(decoding: whole.model.json, as: UTF8.self)
  #expect(text.contains("\"martin\""))
  #expect(!text.contains("mer.example\" : 2"))
  #expect(!text.contains("@"))
}

/// Rows that all share something; 100,000 with TAMIS_LARGE=1.
private let skewed = ProcessInfo.processInfo.environment["TAMIS_LARGE"] == nil ? 6_000 : 100_000

private func skew(_ row: (Int) -> String) -> MatchResult {
  var options = MatchOptions()
  options.workerCount = 2
  return MatchEngine(options).match(
    sampleBatch(head + (0..<skewed).map(row).joined(separator: "\n")))
}

@Test func oneLastNameForAllIsNeitherQuadraticNorOneFamily() {
  let result = skew {
    "Martin;P\($0 % 977)q\($0 / 977);\($0 % 90 + 1) rue \($0 / 90);\(10_000 + $0 % 900);06\(10_000_000 + $0 * 719);"
  }
  #expect(result.pairCount < skewed * 60)
  #expect(Set(result.clusters.cluster).count > skewed * 9 / 10)
  let homes = result.clusters.household.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  #expect((homes.values.max() ?? 0) < 20)
  #expect(result.reports.contains { $0.refinedCount > 0 })
}

@Test func onePhoneForAllIsASwitchboardAndNoHousehold() {
  let result = skew {
    "Kerg\($0 / 26 % 7_000)\(Array("abcdefghijklmnopqrstuvwxyz")[$0 % 26]);P\($0 % 977);;\(10_000 + $0 % 900);0299010203;"
  }
  #expect(result.pairCount < skewed * 60)
  #expect(Set(result.clusters.cluster).count > skewed * 9 / 10)
  let homes = result.clusters.household.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  #expect((homes.values.max() ?? 0) < 50)
}

@Test func noMailAtAllIsNoWorseThanSomeMail() {
  let rows = families(skewed / 5, seed: 9).map { row in
    row.split(separator: ";", omittingEmptySubsequences: false).dropLast().joined(separator: ";")
      + ";"
  }
  let result = MatchEngine().match(sampleBatch(head + rows.joined(separator: "\n")))
  #expect(result.pairCount < rows.count * 60)
  let sizes = result.clusters.cluster.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  #expect((sizes.values.max() ?? 0) < 20)
}

/// Clients who stand there once each, and now and then a father and a son of one name with birth dates of their own.
private func singles(_ count: Int) -> String {
  let heads = ["Ker", "Tan", "Bou", "Mar", "Gau", "Lam", "Ver", "Des", "Cha", "Fon", "Mon", "Bel"]
  let ends = ["ec", "ard", "eau", "in", "ier", "ot", "aud", "ette", "illon", "val", "ois", "ic"]
  let firsts = ["Maël", "Solenn", "Gwenaël", "Nolwenn", "Ronan", "Enora", "Loïc", "Rozenn", "Yann"]
  var random = Mix.Random(seed: 3)
  return (0..<count).flatMap { client -> [String] in
    let name =
      "\(heads[random.next(below: 12)])\(heads[random.next(below: 12)].lowercased())\(ends[random.next(below: 12)]);"
      + firsts[random.next(below: 9)]
    let home = "\(client % 90 + 1) rue du Port \(client % 41);35\(100 + client % 300)"
    func row(_ year: Int, _ month: Int) -> String {
      "\(name);\(home);06\(10_000_000 + random.next(below: 80_000_000));;19\(year)-0\(month)-1\(year % 8)"
    }
    let year = 40 + random.next(below: 25)
    let father = row(year, client % 4 + 1)
    return client % 25 == 0 ? [father, row(year + 29, client % 4 + 5)] : [father]
  }.joined(separator: "\n")
}

@Test func aFileWithoutDuplicatesHasHardlyAny() {
  let batch = sampleBatch(
    "last-name;first-name;street;postcode;phone;email;birth-date\n" + singles(500))
  let found = MatchEngine().match(batch).clusters.cluster
  // Nothing but the file says what one client looks like; one row in fifty may be taken for a namesake's.
  #expect(Set(found).count * 50 >= found.count * 49)
}

@Test func theSameWordsPartedOtherwiseAreOneName() {
  let rows =
    families(300, seed: 8) + [
      "Ledesma Canals;Dan;7 rue Gwenn;35888;;dan.l@mer.example",
      "Dan Canals;Ledesma;7 rue Gwenn;35888;;dan.l@mer.example",
    ]
  let result = MatchEngine().match(sampleBatch(head + rows.joined(separator: "\n")))
  let (a, b) = (rows.count - 2, rows.count - 1)
  let name = result.explain(a, b).lines.first { $0.comparison == .name }
  #expect(name?.levelName.en == "names exchanged")
  #expect(result.clusters.cluster[a] == result.clusters.cluster[b])
}

@Test func aNumberThatCleaningRefusedIsStillComparedWithItself() {
  var batch = sampleBatch(
    "last-name;first-name;phone\nKergoat;Maël;\nKergoat;Maël;\nRiou;Anne;+33612345679")
  var phones = TextColumn(["", "", "+33612345679"])
  phones.originals.note(row: 0, bytes: Array("0719966759".utf8))
  phones.originals.note(row: 1, bytes: Array("07 19 96 67 59".utf8))
  batch["phone"] = phones
  let lines = MatchEngine().match(batch).explain(0, 1).lines
  #expect(lines.contains { $0.comparison == .phone && $0.levelName.en == "mobile same" })
}
