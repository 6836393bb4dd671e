import CFreedMemory
import Foundation

/// How the process keeps what it has let go.
///
/// The C library hands large freed blocks back to the system at once, and gives each thread a heap of its own. A run of a million
/// records then asks for the memory of its tables again and again, and the system has to blank every page of it each time.
enum FreedMemory {
  /// Keeps freed memory for what is asked for next, in as few heaps as do not keep the cores waiting; to be called before any thread is
  /// begun.
  static func keep() {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    tamis_keep_freed_memory(Int32(clamping: max(1, cores / 2)))
  }
}
