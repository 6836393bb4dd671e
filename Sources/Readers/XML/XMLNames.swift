/// The names of one document by their address in the parser's own dictionary.
///
/// Open addressing over a power of two of places; a name that no path has is number 0, and is remembered as that.
struct XMLNames {
  private var keys: UnsafeMutablePointer<UInt>
  private var numbers: UnsafeMutablePointer<UInt16>
  private var mask: UInt
  private var count = 0
  private let limit: Int
  private let prefix: [UInt8]

  /// - Parameter prefix: what stands before the names in the paths: `@` for attributes.
  init(limit: Int, prefix: String = "") {
    self.limit = limit
    self.prefix = Array(prefix.utf8)
    let places = 512
    keys = .allocate(capacity: places)
    keys.initialize(repeating: 0, count: places)
    numbers = .allocate(capacity: places)
    numbers.initialize(repeating: 0, count: places)
    mask = UInt(places - 1)
  }

  /// Forgets all numbers: the paths have changed.
  mutating func clear() {
    for place in 0...Int(mask) { keys[place] = 0 }
    count = 0
  }

  func free() {
    keys.deallocate()
    numbers.deallocate()
  }

  /// The number of the name that lies at `address`, when it was seen before.
  @inline(__always)
  func known(_ address: UnsafePointer<UInt8>) -> UInt16? {
    let key = UInt(bitPattern: address)
    var place = XMLNames.slot(key) & mask
    while keys[Int(place)] != 0 {
      if keys[Int(place)] == key { return numbers[Int(place)] }
      place = (place &+ 1) & mask
    }
    return nil
  }

  /// The number of the name that lies at `address`; `nil` when the document has more names than the limit.
  @inline(never)
  mutating func learn(_ address: UnsafePointer<UInt8>, from paths: XMLPaths) -> UInt16? {
    add(UInt(bitPattern: address), paths.name(prefix + XMLMachine.bytes(address)))
  }

  private static func slot(_ key: UInt) -> UInt {
    (key &* 0x9E37_79B9_7F4A_7C15) >> 40
  }

  private mutating func add(_ key: UInt, _ number: UInt16) -> UInt16? {
    if count >= limit { return nil }
    if (count + 1) * 2 > Int(mask) { grow() }
    insert(key, number)
    return number
  }

  private mutating func insert(_ key: UInt, _ number: UInt16) {
    var place = XMLNames.slot(key) & mask
    while keys[Int(place)] != 0 { place = (place &+ 1) & mask }
    keys[Int(place)] = key
    numbers[Int(place)] = number
    count += 1
  }

  private mutating func grow() {
    let before = XMLNamesOld(keys: keys, numbers: numbers, places: Int(mask) + 1)
    let places = before.places * 2
    keys = .allocate(capacity: places)
    keys.initialize(repeating: 0, count: places)
    numbers = .allocate(capacity: places)
    numbers.initialize(repeating: 0, count: places)
    mask = UInt(places - 1)
    count = 0
    for place in 0..<before.places where before.keys[place] != 0 {
      insert(before.keys[place], before.numbers[place])
    }
    before.keys.deallocate()
    before.numbers.deallocate()
  }
}

private struct XMLNamesOld {
  let keys: UnsafeMutablePointer<UInt>
  let numbers: UnsafeMutablePointer<UInt16>
  let places: Int
}
