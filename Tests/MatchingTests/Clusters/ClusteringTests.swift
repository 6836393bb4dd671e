import Pipelines
import Testing

@testable import Matching

/// A town of couples, every third person of whom stands there twice: names and places are as rare as they are in life.
func strangers(_ count: Int, columns: Int) -> String {
  let lasts = ["Kergoat", "Quemener", "Bescond", "Salaun", "Tanguy", "Riou", "Cosquer", "Hamon"]
  let firsts = ["Maël", "Solenn", "Gwenaël", "Nolwenn", "Ronan", "Enora", "Loïc", "Rozenn"]
  let ends = ["", "ec", "ou", "ic", "an", "el", "oc", "en", "ig", "at", "us"]
  return (0..<count).map { row in
    let person = row % 3 == 2 ? row - 1 : row
    let home = row / 3
    let cells = [
      lasts[home * 5 % 8] + ends[home * 7 % 11], firsts[(home * 3 + person) % 8],
      "\(home % 90 + 1) rue du Port \(home % 37)", "35\(100 + home % 700)",
      row % 5 == 0 ? "" : "06\(20_000_000 + person * 791_931)",
      row % 4 == 0 ? "" : "s\(person * 31)@mer.example",
      row % 7 == 0 ? "" : "19\(40 + person % 60)-0\(person % 8 + 1)-0\(person % 9 + 1)",
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

@Test func anInitialDoesNotVouchForTwins() {
  let text =
    """
    last-name;first-name;street;postcode;phone;email;birth-date
    Kergo;Julie;25 rue Surcouf;35200;0299750000;julie.kergo@mer.example;
    Kergo;J.;25 rue Surcouf;35200;0299750000;;
    Kergo;Juliette;25 rue Surcouf;35200;0612131415;;

    """ + strangers(600, columns: 7)
  let found = MatchEngine().match(sampleBatch(text)).clusters.cluster
  #expect(found[0] != found[2])
}
