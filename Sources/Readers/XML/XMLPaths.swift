/// Which places of a document are wanted: paths of element names, compiled to a table of transitions.
///
/// Names are compared without their prefix. State 0 looks for a document to enter, state 1 is a branch that nobody wants,
/// every other state is a place on a path. One step costs one look into `next`.
struct XMLPaths {
  /// Looking for an element that begins a document of a known form.
  static let searching: UInt16 = 0
  /// Inside a branch that nobody wants.
  static let unwanted: UInt16 = 1

  /// What is wanted of a place.
  struct Place {
    /// The slot of its text; 0 when the text is not wanted.
    var text: UInt16 = 0
    /// The slot to tell when it begins; 0 for none.
    var opens: UInt16 = 0
    /// The slot to tell when it ends; 0 for none.
    var closes: UInt16 = 0
    /// Whether an attribute of it is wanted.
    var hasAttributes = false
  }

  /// An element that begins a document, at any depth.
  struct Entry {
    let name: UInt16
    /// What its namespace must hold; empty when any will do.
    let namespace: [UInt8]
    /// Whether it is entered only as the first element of the file.
    let isRoot: Bool
    let state: UInt16
  }

  private(set) var places = [Place(), Place()]
  private(set) var entries: [Entry] = []
  private var names: [[UInt8]: UInt16] = [:]
  private var edges: [UInt32: UInt16] = [:]

  /// The number of different names, the unknown one (0) included; elements and attributes have separate names.
  var nameCount: Int { names.count + 1 }

  init() {}

  /// The number of an element's name in the paths; 0 when no path has it.
  func name(_ bytes: [UInt8]) -> UInt16 { names[bytes] ?? 0 }

  private mutating func intern(_ name: some StringProtocol) -> UInt16 {
    let bytes = Array(name.utf8)
    if let known = names[bytes] { return known }
    let number = UInt16(names.count + 1)
    names[bytes] = number
    return number
  }

  /// Names an element that begins a document, and gives the state within it.
  mutating func enter(_ name: String, namespace: String = "", root: Bool = false) -> UInt16 {
    let state = newPlace()
    entries.append(
      Entry(name: intern(name), namespace: Array(namespace.utf8), isRoot: root, state: state))
    return state
  }

  /// Wants the text at `path` below `state`; a last step `@name` is an attribute.
  mutating func take(_ path: String, below state: UInt16, as slot: UInt16) {
    let (place, attribute) = walk(path, from: state)
    if place == XMLPaths.unwanted { return }
    if let attribute {
      places[Int(place)].hasAttributes = true
      step(from: place, by: attribute) { $0.text = slot }
    } else {
      places[Int(place)].text = slot
    }
  }

  /// Wants to be told when the element at `path` begins (`opens`) and ends (`closes`); an empty path is `state` itself.
  mutating func tell(_ path: String, below state: UInt16, opens: UInt16 = 0, closes: UInt16 = 0) {
    let place = walk(path, from: state).place
    if place == XMLPaths.unwanted { return }
    if opens != 0 { places[Int(place)].opens = opens }
    if closes != 0 { places[Int(place)].closes = closes }
  }

  /// The state at `path` below `state`.
  mutating func state(at path: String, below state: UInt16) -> UInt16 {
    walk(path, from: state).place
  }

  /// The state of the attribute `step` (`@name`) of the element at `state`; `nil` when no path has it.
  func attributeState(_ step: String, of state: UInt16) -> UInt16? {
    edges[UInt32(state) << 16 | UInt32(name(Array(step.utf8)))]
  }

  private mutating func walk(_ path: String, from state: UInt16) -> (
    place: UInt16, attribute: UInt16?
  ) {
    var place = state
    for piece in path.split(separator: "/") where piece != "." {
      let name = intern(piece)
      if piece.hasPrefix("@") { return (place, name) }
      place = step(from: place, by: name) { _ in }
    }
    return (place, nil)
  }

  @discardableResult
  private mutating func step(
    from place: UInt16, by name: UInt16, _ change: (inout Place) -> Void
  ) -> UInt16 {
    let key = UInt32(place) << 16 | UInt32(name)
    let next = edges[key] ?? newPlace()
    edges[key] = next
    if next != XMLPaths.unwanted { change(&places[Int(next)]) }
    return next
  }

  private mutating func newPlace() -> UInt16 {
    // States are 16 bits wide: paths past them lead to a branch that nobody wants.
    if places.count >= 60_000 { return XMLPaths.unwanted }
    places.append(Place())
    return UInt16(places.count - 1)
  }

  /// The transitions as rows of `nameCount` states, one row a state.
  func table() -> [UInt16] {
    var table = [UInt16](repeating: XMLPaths.unwanted, count: places.count * nameCount)
    for name in 0..<nameCount { table[name] = XMLPaths.searching }
    for (key, next) in edges { table[Int(key >> 16) * nameCount + Int(key & 0xFFFF)] = next }
    return table
  }
}
