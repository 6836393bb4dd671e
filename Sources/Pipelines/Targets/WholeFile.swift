import Tables

/// A file whose content is there already, written as the outputs are: beside its target first, and put in place with them.
struct WholeFile: Writing {
  private let target: TargetFile
  private let content: [UInt8]

  /// Nothing is touched yet.
  init(_ target: TargetFile, _ content: [UInt8]) {
    self.target = target
    self.content = content
  }

  /// It takes no port.
  mutating func begin(_ port: Port, columns: [String]) {}
  /// It takes no rows.
  mutating func write(_ batch: Batch, of port: Port) {}

  mutating func finish() throws(RunError) {
    try target.write(content)
    try target.sync()
  }

  mutating func commit() throws(RunError) { try target.commit() }

  mutating func abandon() { target.abandon() }
}
