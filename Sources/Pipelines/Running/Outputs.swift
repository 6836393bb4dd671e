import Tables

/// The outputs of a run: written beside their targets, put in place together and last.
struct Outputs {
  private struct Output: Sendable {
    var writing: (any Writing)?
    var path: String
    var ports: [Port]
    var rows: [Int]
  }

  /// All rows of a port.
  struct PortTable: Sendable {
    var port: Port
    var columns: [String]
    var batch: Batch
  }

  private var outputs: [Output] = []
  private var begun: Set<Port> = []

  /// Adds an output; without a `writing` only its rows are counted.
  mutating func add(_ writing: (any Writing)?, path: String, ports: [Port]) {
    outputs.append(Output(writing: writing, path: path, ports: ports, rows: ports.map { _ in 0 }))
  }

  func takes(_ port: Port) -> Bool { outputs.contains { $0.ports.contains(port) } }

  /// Whether the port is asked for, and by no output that asks for others as well.
  func takesAlone(_ port: Port) -> Bool {
    takes(port) && outputs.allSatisfy { !$0.ports.contains(port) || $0.ports.count == 1 }
  }

  /// Whether rows of the port may be written as they come.
  func hasBegun(_ port: Port) -> Bool { begun.contains(port) }

  /// The rows written, by output and port.
  var rows: [RunSummary.OutputRows] {
    outputs.flatMap { output in
      zip(output.ports, output.rows).map { .init(path: output.path, port: $0, rows: $1) }
    }
  }

  /// Begins a port whose rows are written as they come.
  mutating func begin(_ port: Port, columns: [String]) throws(RunError) {
    begun.insert(port)
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

  /// Writes whole ports, several outputs at a time; each output gets its ports in the order of `tables`.
  mutating func write(_ tables: [PortTable], _ options: RunOptions) throws(RunError) {
    // The largest first: begun last, it would keep one core busy alone at the end.
    func cells(of output: Output) -> Int {
      tables.lazy.filter { output.ports.contains($0.port) }.reduce(0) {
        $0 + $1.batch.count * $1.columns.count
      }
    }
    let sizes = outputs.map(cells)
    let order = outputs.indices.sorted { (sizes[$1], $0) < (sizes[$0], $1) }
    try forEach(Workers(options.workers), in: order) { output throws(RunError) in
      for table in tables {
        guard let place = output.ports.firstIndex(of: table.port) else { continue }
        if options.isInterrupted() { throw PipelineRun.interrupted }
        try output.writing?.begin(table.port, columns: table.columns)
        options.progress(.writing(path: output.path))
        output.rows[place] += table.batch.count
        try output.writing?.write(table.batch, of: table.port)
      }
    }
  }

  /// Finishes all outputs before the first is put in place. The disk is waited for by several at a time.
  mutating func commit(_ workers: Workers) throws(RunError) {
    try forEach(workers, in: Array(outputs.indices)) { output throws(RunError) in
      try output.writing?.finish()
    }
    for index in outputs.indices { try outputs[index].writing?.commit() }
    outputs = []
  }

  /// Works on each output, several at a time, each by one worker alone, begun in this order; of several failures the first output's
  /// is thrown.
  private mutating func forEach(
    _ workers: Workers, in order: [Int], _ body: @Sendable (inout Output) throws(RunError) -> Void
  ) throws(RunError) {
    let before = outputs
    let worked = workers.map(order.count) { place -> (output: Output, failure: RunError?) in
      var output = before[order[place]]
      do throws(RunError) {
        try body(&output)
        return (output, nil)
      } catch {
        return (output, error)
      }
    }
    for (place, index) in order.enumerated() { outputs[index] = worked[place].output }
    let failures = zip(order, worked).filter { $1.failure != nil }
    if let first = failures.min(by: { $0.0 < $1.0 })?.1.failure { throw first }
  }

  mutating func abandon() {
    for index in outputs.indices { outputs[index].writing?.abandon() }
    outputs = []
  }
}
