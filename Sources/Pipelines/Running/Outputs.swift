import Tables

/// The outputs of a run: written beside their targets, put in place together and last.
struct Outputs {
  private struct Output {
    var writing: (any Writing)?
    var path: String
    var ports: [Port]
    var rows: [Int]
  }

  private var outputs: [Output] = []

  /// Adds an output; without a `writing` only its rows are counted.
  mutating func add(_ writing: (any Writing)?, path: String, ports: [Port]) {
    outputs.append(Output(writing: writing, path: path, ports: ports, rows: ports.map { _ in 0 }))
  }

  func takes(_ port: Port) -> Bool { outputs.contains { $0.ports.contains(port) } }

  func paths(_ port: Port) -> [String] { outputs.filter { $0.ports.contains(port) }.map(\.path) }

  /// The rows written, by output and port.
  var rows: [RunSummary.OutputRows] {
    outputs.flatMap { output in
      zip(output.ports, output.rows).map { .init(path: output.path, port: $0, rows: $1) }
    }
  }

  mutating func begin(_ port: Port, columns: [String]) throws(RunError) {
    for index in outputs.indices where outputs[index].ports.contains(port) {
      try outputs[index].writing?.begin(port, columns: columns)
    }
  }

  mutating func write(_ batch: Batch, of port: Port) throws(RunError) {
    for index in outputs.indices {
      guard let place = outputs[index].ports.firstIndex(of: port) else { continue }
      outputs[index].rows[place] += batch.count
      try outputs[index].writing?.write(batch, of: port)
    }
  }

  /// Finishes all outputs before the first is put in place.
  mutating func commit() throws(RunError) {
    for index in outputs.indices { try outputs[index].writing?.finish() }
    for index in outputs.indices { try outputs[index].writing?.commit() }
    outputs = []
  }

  mutating func abandon() {
    for index in outputs.indices { outputs[index].writing?.abandon() }
    outputs = []
  }
}
