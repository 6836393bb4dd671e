/// Paths in the form that the parser's callbacks walk: shared by all documents, never changed.
///
/// The memory lies outside of Swift's arrays because the callbacks of a C library step through it millions of times a second.
final class XMLCompiledPaths: @unchecked Sendable {
  let paths: XMLPaths
  let next: UnsafeMutablePointer<UInt16>
  let places: UnsafeMutablePointer<XMLPaths.Place>
  let width: Int

  init(_ paths: XMLPaths) {
    self.paths = paths
    let table = paths.table()
    width = paths.nameCount
    next = .allocate(capacity: table.count)
    next.initialize(from: table, count: table.count)
    places = .allocate(capacity: paths.places.count)
    places.initialize(from: paths.places, count: paths.places.count)
  }

  deinit {
    next.deallocate()
    places.deallocate()
  }
}
