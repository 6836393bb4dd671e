#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Memory that the process has freed and the allocator keeps.
enum SpareMemory {
  /// Gives it back to the system.
  ///
  /// Worth its few milliseconds after thousands of small columns became a few large ones: the allocator does not use the holes
  /// that the small ones leave for the large ones that come next, and the process would carry both to its end.
  static func giveBack() {
    // Only the GNU library has the function, and its headers are not in Swift's module of it.
    typealias Trim = @convention(c) (Int) -> CInt
    guard let trim = dlsym(nil, "malloc_trim") else { return }
    _ = unsafeBitCast(trim, to: Trim.self)(0)
  }
}
