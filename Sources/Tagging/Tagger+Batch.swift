// SPDX-License-Identifier: Apache-2.0

import Deals
import Dispatch
import Synchronization

extension Tagger {
  /// Tags many deals on several threads.
  ///
  /// The result does not depend on the number of threads.
  ///
  /// - Parameters:
  ///   - deals: The deals, without their outcome.
  ///   - jobs: The number of threads; at least one is used.
  /// - Returns: One result for each deal, in the same order.
  public func tag(_ deals: [TaggableDeal], jobs: Int) -> [TaggedDeal] {
    let blockSize = 64
    let blockCount = (deals.count + blockSize - 1) / blockSize
    let nextBlock = Atomic(0)
    let finished = Mutex<[(block: Int, results: [TaggedDeal])]>([])
    DispatchQueue.concurrentPerform(iterations: max(1, min(jobs, blockCount))) { _ in
      var session = session()
      var own: [(block: Int, results: [TaggedDeal])] = []
      while true {
        let block = nextBlock.wrappingAdd(1, ordering: .relaxed).oldValue
        guard block < blockCount else { break }
        let bounds = block * blockSize..<min(deals.count, (block + 1) * blockSize)
        var results: [TaggedDeal] = []
        for deal in deals[bounds] {
          results.append(session.tag(deal))
        }
        own.append((block, results))
      }
      finished.withLock { $0 += own }
    }
    return finished.withLock { $0 }.sorted { $0.block < $1.block }.flatMap(\.results)
  }
}
