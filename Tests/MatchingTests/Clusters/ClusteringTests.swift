import Pipelines
import Testing

@testable import Matching

/// A town of strangers, so that names and places are as rare as they are in life.
func strangers(_ count: Int, columns: Int) -> String {
  let lasts = ["Kergoat", "Quemener", "Bescond", "Salaun", "Tanguy", "Riou", "Cosquer", "Hamon"]
  let firsts = ["Maël", "Solenn", "Gwenaël", "Nolwenn", "Ronan", "Enora", "Loïc", "Rozenn"]
  return (0..<count).map { row in
    let cells = [
      lasts[row % 8] + String(repeating: "a", count: row / 64 % 5) + "c", firsts[row / 8 % 8],
      "\(row % 90 + 1) rue du Port \(row % 37)", "35\(100 + row % 700)",
      "06\(20_000_000 + row * 7_919)", "s\(row * 31)@mer.example",
      "19\(40 + row % 60)-03-0\(row % 9 + 1)",
    ]
    return cells.prefix(columns).joined(separator: ";")
  }.joined(separator: "\n")
}

@Test func aBareRecordDoesNotVouchForFatherAndSon() {
  let text =
    """
    last-name;first-name;street;postcode;phone;email;birth-date
    Tanfou;Armand;41 square Surcouf;35800;0611112131;armand.tanfou@mer.example;1950-02-03
    Tanfou;Armand;41 square Surcouf;35800;0611112131;armand.tanfou@mer.example;
    Tanfou;Armand;41 square Surcouf;35800;;;
    Tanfou;Armand;41 square Surcouf;35800;0777787920;tanfou83@plage.example;1983-11-20
    Tanfou;Armand;41 square Surcouf;35800;0777787920;;1983-11-20

    """ + strangers(600, columns: 7)
  let found = MatchEngine().match(sampleBatch(text)).clusters.cluster
  #expect(found[0] == found[1])
  #expect(found[3] == found[4])
  #expect(found[0] != found[3])
}

@Test func digitsMakeTwoAddressesOfOneFirstName() {
  let text =
    """
    last-name;first-name;street;postcode;phone;email;birth-date
    Lemonnier;Thierry;9 boulevard Faure;50340;;thierry83@mer.example;
    Courtois;Thierry;48 rue Antoine;44580;;thierry80@mer.example;

    """ + strangers(600, columns: 7)
  let found = MatchEngine().match(sampleBatch(text)).clusters.cluster
  #expect(found[0] != found[1])
}

@Test func twinsAreTwoClientsOfOneHousehold() {
  let text =
    """
    last-name;first-name;street;postcode;phone;email;birth-date
    Permic;Julie;3 rue Victor Hugo;35810;0299010203;;1989-04-05
    Permic;Juliette;3 rue Victor Hugo;35810;0299010203;;1989-04-05

    """ + strangers(600, columns: 7)
  let found = MatchEngine().match(sampleBatch(text)).clusters
  #expect(found.cluster[0] != found.cluster[1])
  #expect(found.household[0] == found.household[1])
}
