import Foundation

/// The engines that people admire, on the same file: Polars and DuckDB, where Python has them.
enum Peers {
  /// One way to read a file.
  struct Reading {
    let name: String
    let seconds: Double
    let processorSeconds: Double
    let peakMegabytes: Double
  }

  /// Each in its own process; what Python does not have is left out.
  private static let script = """
    import sys, time, resource
    way, path = sys.argv[1], sys.argv[2]
    try:
        if way.startswith("polars"):
            import polars
        else:
            import duckdb
    except ImportError:
        sys.exit(0)
    def cpu():
        u = resource.getrusage(resource.RUSAGE_SELF)
        return u.ru_utime + u.ru_stime
    start, used = time.time(), cpu()
    if way == "polars":
        rows = polars.read_csv(path, separator=";").height
    elif way == "polars-text":
        rows = polars.read_csv(path, separator=";", infer_schema=False).height
    else:
        base = duckdb.connect()
        base.execute("create table t as select * from read_csv(?, delim=';', all_varchar=true, header=true)", [path])
        rows = base.execute("select count(*) from t").fetchone()[0]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    print(time.time() - start, cpu() - used, peak)
    """

  /// The ways to read: their name, and what the script calls them.
  private static let ways = [
    ("polars read_csv", "polars"), ("polars read_csv, all text", "polars-text"),
    ("duckdb create table", "duckdb"),
  ]

  /// What each of them needs for a file parted by semicolons.
  static func read(_ path: String) -> [Reading] {
    ways.compactMap { name, way in
      guard
        let child = try? Child.run("/usr/bin/env", ["python3", "-c", script, way, path])
      else { return nil }
      let numbers = String(decoding: child.output, as: UTF8.self).split(
        whereSeparator: \.isWhitespace
      )
      .compactMap { Double($0) }
      guard numbers.count == 3 else { return nil }
      return Reading(
        name: name, seconds: numbers[0], processorSeconds: numbers[1], peakMegabytes: numbers[2])
    }
  }
}
