import Foundation
import Testing

@Suite struct RoomsTests {
  /// Who may know whom, as `docs/house.md` draws it; the outside world is not listed.
  private static let floors: Set<String> = ["Tables", "Fields", "Reference", "Pipelines"]
  private static let working: Set<String> = [
    "Readers", "Cleaning", "Matching", "Enriching", "Writers", "Reports",
  ]

  private static func mayKnow(_ room: String) -> Set<String> {
    switch room {
    case "Tables", "trevidy": []
    case "Fields": ["Tables"]
    case "Reference": ["Tables", "CReference"]
    case "Pipelines": ["Tables", "Fields", "Reference"]
    case "tamis", "bench": floors.union(working)
    default: floors
    }
  }

  /// The tests of the house loop over its files, and would pass over none.
  @Test func theFilesAreFound() {
    #expect(House.sources.count > 500 && House.tests.count > 200)
  }

  @Test func everyArrowPointsDown() {
    let ours = Self.floors.union(Self.working).union(["CReference", "tamis", "bench", "trevidy"])
    for source in House.sources {
      for line in source.text.split(separator: "\n") {
        let words = line.split(separator: " ").drop {
          $0 == "public" || $0 == "internal" || $0.hasPrefix("@")
        }
        guard words.first == "import", let module = words.dropFirst().first.map(String.init) else {
          continue
        }
        guard ours.contains(module) else { continue }
        #expect(
          Self.mayKnow(source.room).contains(module) || module == source.room,
          "\(source.path) must not know \(module)")
      }
    }
  }

  @Test func onlyTheRightRoomsKnowTheOutsideWorld() {
    let owners: [String: Set<String>] = [
      "Yams": ["Pipelines"], "GRDB": ["Readers", "Writers"],
      "CLibXML2": ["Readers"], "CPhoneNumber": ["Cleaning"], "ArgumentParser": ["tamis"],
      "CXLSXWriter": ["Writers"], "CZip": ["Readers"], "CAttachments": ["Readers"],
      "CByteMasks": ["Readers"],
    ]
    for source in House.sources {
      for (module, rooms) in owners where source.text.contains("import \(module)\n") {
        #expect(rooms.contains(source.room), "\(source.path) must not know \(module)")
      }
    }
  }

  @Test func theHousePageNamesEveryRoom() {
    let page = House.text("docs/house.md")
    for room in House.rooms {
      #expect(page.contains("`\(room)`"), "\(room) is not in docs/house.md")
    }
  }

  @Test func noFileIsLongerThanFourHundredLines() {
    for source in House.sources + House.tests {
      let lines = source.text.split(separator: "\n", omittingEmptySubsequences: false).count
      #expect(lines <= 401, "\(source.path) has \(lines) lines")
    }
  }

  @Test func nothingCanFailWithoutASentence() {
    for source in House.sources where source.room != "trevidy" && source.room != "bench" {
      for forbidden in ["fatalError(", "try!", "preconditionFailure("] {
        #expect(!source.text.contains(forbidden), "\(source.path) uses \(forbidden)")
      }
    }
  }
}
