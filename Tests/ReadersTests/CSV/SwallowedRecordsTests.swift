import Testing

@testable import Readers

@Suite struct SwallowedRecordsTests {
  private static let head = "code;nom;adresse;cp;tel\n"

  /// Sixty records; `change` may put another line in the place of one.
  private func list(_ change: (Int) -> String?) -> String {
    (1...60).reduce(Self.head) { text, row in
      text
        + (change(row) ?? "\(row);Roux;\(row) rue du Port;06\(100 + row);06399801\(10 + row % 80)")
        + "\n"
    }
  }

  /// Two quotes that nobody meant pair with each other: what lies between them are records all the same.
  @Test(arguments: [21, 22, 30, 55])
  func strayQuotesFarApartSwallowNoRecord(_ end: Int) throws {
    let text = list { row in
      switch row {
      case 20: "20;Roux;\"20 rue du Port;06120;0639980130"
      case end: "\(end);Petit;\(end) rue du Port\";06155;0639980165"
      default: nil
      }
    }
    // `readCSV` counts without looking as well, and compares.
    let read = try readCSV(text)
    #expect(read.rows.count == 60)
    #expect(read.rows[19][2] == "\"20 rue du Port" && read.rows[end - 1][1] == "Petit")
    #expect(read.codes.contains("unbalanced-quote"))
  }

  @Test func theLastColumnSwallowsNoneEither() throws {
    let read = try readCSV(
      list { row in
        row == 20
          ? "20;Roux;20 rue du Port;06120;\"0639980130"
          : row == 24 ? "24;Roux;24 rue du Port;06124;0639980134\"" : nil
      })
    #expect(read.rows.count == 60 && read.codes.contains("unbalanced-quote"))
  }

  /// Without a column that has a look of its own, several whole lines are proof.
  @Test func wordsAloneAreEnoughWhenTheLinesAreMany() throws {
    var text = "nom;prenom;ville\n"
    for row in 0..<40 {
      let (open, close) = (row == 10 ? "\"" : "", row == 20 ? "\"" : "")
      text += "Roux;\(open)Anne\(close);Lens\n"
    }
    #expect(try readCSV(text).rows.count == 40)
  }

  /// Lines of an address, a note with separators, a table of another shape pasted into a note: cells.
  @Test(arguments: [
    "20;Roux;\"Résidence du Lac\n20 rue du Port\";06120;0639980130",
    "20;Roux;\"Chez Noël; 2e étage\n20 rue du Port; bât. B\";06120;0639980130",
    "20;Roux;\"ref;qté;prix\nA1;2;10\nB1;3;12\";06120;0639980130",
    "20;Roux;\"a;b;c;d;e\nf;g;h;i;j\";06120;0639980130",
  ])
  func whatHasSeveralLinesMayBeACell(_ line: String) throws {
    let read = try readCSV(list { $0 == 20 ? line : nil })
    #expect(read.rows.count == 60 && read.rows[19][2].contains("\n"))
    #expect(read.codes.isEmpty, "\(read.codes)")
  }

  /// Clients pasted behind a note look as records do: the cell stays one, and it is said.
  @Test func recordsPastedIntoANoteStayThere() throws {
    var text = "nom;cp;ville;note\n"
    for row in 0..<30 {
      let note =
        row == 9 ? "\"voir aussi :\nPetit;75001;Paris;doublon\nBlanc;69001;Lyon;doublon\"" : "ok"
      text += "Roux;\(29_000 + row);Brest;\(note)\n"
    }
    let read = try readCSV(text)
    #expect(read.rows.count == 30 && read.rows[9][3].hasSuffix("doublon"))
    #expect(read.codes == ["records-in-cell"], "\(read.codes)")
  }

  /// A way that is not read by bytes: line breaks of two kinds.
  @Test func mixedLineBreaksHideNothing() throws {
    var text = list { row in
      row == 20
        ? "20;Roux;\"20 rue du Port;06120;0639980130"
        : row == 24 ? "24;Roux;24 rue du Port\";06124;0639980134" : nil
    }
    text = text.split(separator: "\n").enumerated()
      .map { $0.element + ($0.offset % 2 == 0 ? "\r" : "\n") }.joined()
    #expect(try readCSV(text).rows.count == 60)
  }
}
