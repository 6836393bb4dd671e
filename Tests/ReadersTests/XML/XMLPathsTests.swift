import Testing

@testable import Readers

@Suite struct XMLPathsTests {
  /// Follows names from a state through the compiled table.
  private func state(_ names: [String], from start: UInt16, in paths: XMLPaths) -> UInt16 {
    let table = paths.table()
    return names.reduce(start) { state, name in
      table[Int(state) * paths.nameCount + Int(paths.name(Array(name.utf8)))]
    }
  }

  @Test func aPathLeadsToItsSlotAndEverythingElseNowhere() {
    var paths = XMLPaths()
    let root = paths.enter("Invoice")
    paths.take("Party/Name", below: root, as: 7)
    paths.take("Party/ID/@scheme", below: root, as: 8)
    let name = state(["Party", "Name"], from: root, in: paths)
    #expect(paths.places[Int(name)].text == 7)
    let id = state(["Party", "ID"], from: root, in: paths)
    #expect(paths.places[Int(id)].hasAttributes && paths.places[Int(id)].text == 0)
    let attribute = paths.attributeState("@scheme", of: id)
    #expect(attribute.map { paths.places[Int($0)].text } == 8)
    for way in [["Name"], ["Party", "Party"], ["unheard"], ["Party", "Name", "Name"]] {
      #expect(state(way, from: root, in: paths) == XMLPaths.unwanted, "\(way)")
    }
  }

  /// An element and an attribute of one name are two.
  @Test func anAttributeIsNoElement() {
    var paths = XMLPaths()
    let root = paths.enter("r")
    paths.take("id", below: root, as: 3)
    paths.take("@id", below: root, as: 4)
    let element = state(["id"], from: root, in: paths)
    #expect(paths.places[Int(element)].text == 3)
    #expect(paths.attributeState("@id", of: root).map { paths.places[Int($0)].text } == 4)
    #expect(paths.attributeState("@other", of: root) == nil)
    #expect(paths.attributeState("@id", of: element) == nil)
  }

  @Test func whoOnlyLooksForADocumentGoesOnLookingAtAnyDepth() {
    var paths = XMLPaths()
    _ = paths.enter("Invoice", namespace: "urn:x", root: true)
    #expect(state(["Envelope", "Body"], from: XMLPaths.searching, in: paths) == XMLPaths.searching)
    #expect(paths.entries.map(\.isRoot) == [true])
    #expect(paths.entries.map { String(decoding: $0.namespace, as: UTF8.self) } == ["urn:x"])
  }

  @Test func anEmptyPathAndADotAreThePlaceItself() {
    var paths = XMLPaths()
    let root = paths.enter("r")
    #expect(paths.state(at: "", below: root) == root)
    #expect(paths.state(at: ".", below: root) == root)
    paths.tell("", below: root, opens: 1, closes: 2)
    paths.take(".", below: root, as: 3)
    let place = paths.places[Int(root)]
    #expect(place.opens == 1 && place.closes == 2 && place.text == 3)
  }

  /// States have sixteen bits: what does not fit leads into a branch that nobody wants, and no other place is hit.
  @Test func moreStatesThanThereAreLeadNowhere() {
    var paths = XMLPaths()
    let root = paths.enter("r")
    for number in 0..<61_000 { paths.take("a\(number)", below: root, as: 5) }
    #expect(paths.places.count == 60_000)
    #expect(paths.state(at: "a60999", below: root) == XMLPaths.unwanted)
    let unwanted = paths.places[Int(XMLPaths.unwanted)]
    #expect(unwanted.text == 0 && unwanted.opens == 0 && !unwanted.hasAttributes)
  }
}
