import Foundation
import Testing

/// A record keeps one number, whatever piece of its file it is read in. The files here are read in three pieces.
@Suite struct RecordNumberTests {
  private static let count = 3_200
  private static let short = [12, 1500, 3000]

  /// A list of 3.3 MB; the mobile numbers of a few records are too short, and an e-mail of another one, record for record the
  /// same distance behind the beginning of its piece, is missing.
  private static func shop() throws -> Workshop {
    let shop = try Workshop()
    let note = String(repeating: "une note ", count: 110)
    var text = "Code;Nom;Portable;E-mail;Note\n"
    for record in 1...count {
      let mobile = short.contains(record) ? "06 39 98" : "06 39 98 00 \(10 + record % 90)"
      let mail = record % 2 == 0 ? "" : "c\(record)@provider.example.org"
      text += "C\(record);Nom\(record);\(mobile);\(mail);\(note)\n"
    }
    try shop.write(text, to: "clients.csv")
    return shop
  }

  @Test(arguments: ["1", "2"])
  func anAnswerReachesTheRecordThatWasAskedAbout(workers: String) throws {
    let shop = try Self.shop()
    try shop.write(
      """
      locale: fr-FR
      sources: { list: clients.csv }
      steps:
        - clean:
          answers: [answers.csv]
      outputs:
        - csv: out/clients.csv
        - csv: out/to-repair.csv
          of: to-repair
        - csv: out/findings.csv
          of: findings
      """, to: "p.yaml")
    var answers = "source,file,record,column,field,value,reason,answer\n"
    try shop.write(answers, to: "answers.csv")
    #expect(try shop.tamis("run", "p.yaml", "--quiet", "--workers", workers).code == 0)
    let asked = shop.lines("out/to-repair.csv").dropFirst()
    #expect(asked.map { $0.split(separator: ",").suffix(3).first } == ["12", "1500", "3000"])
    for record in Self.short {
      answers += "list,clients.csv,\(record),,mobile,06 39 98,x,06 39 98 0\(record % 10) 01\n"
    }
    // A blank cell says the same in every piece: only its own record may get the answer.
    answers += "list,clients.csv,1400,,email,,x,answered@provider.example.org\n"
    try shop.write(answers, to: "answers.csv")
    #expect(try shop.tamis("run", "p.yaml", "--quiet", "--workers", workers).code == 0)
    #expect(shop.lines("out/to-repair.csv").count == 1)
    #expect(!shop.text("out/findings.csv").contains("answer-stale"))
    let clients = shop.lines("out/clients.csv")
    #expect(clients.indices.filter { clients[$0].contains("answered@") } == [1400])
    for record in Self.short {
      #expect(clients[record].contains("+33639980\(record % 10)01"), "\(record)")
    }
  }

  @Test(arguments: ["1", "2"]) func aStopNamesTheFirstRecordByItsNumber(workers: String) throws {
    let shop = try Self.shop()
    try shop.write(
      """
      locale: fr-FR
      sources: { list: clients.csv }
      steps:
        - check: { last-name: [{ pattern: 'Nom(?!1500|3000)[0-9]+' }] }
          on-failure: stop
      outputs: [{ csv: out.csv }]
      """, to: "p.yaml")
    let answer = try shop.tamis("run", "p.yaml", "--quiet", "--workers", workers)
    #expect(answer.code == 1)
    #expect(answer.errors.contains("clients.csv, 1500"), "\(answer.errors)")
  }
}
