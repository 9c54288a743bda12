import Dispatch
import Synchronization

// Four queues count under one lock, which is right. ThreadSanitizer reports races all the same,
// as it does not see the futex calls of Mutex:
//     swiftc -parse-as-library -sanitize=thread mutex.swift && ./mutex
// With `semaphore` as argument the same is counted under a semaphore, which it does see.
private final class Count: @unchecked Sendable {
    let mutex = Mutex(0)
    let lock = DispatchSemaphore(value: 1)
    var plain = 0
}

@main
enum Demonstration {
    static func main() {
        let count = Count()
        let isSeen = CommandLine.arguments.dropFirst().first == "semaphore"
        let group = DispatchGroup()
        for index in 0..<4 {
            DispatchQueue(label: "count.\(index)").async(group: group) {
                for _ in 0..<20_000 {
                    if isSeen {
                        count.lock.wait()
                        count.plain += 1
                        count.lock.signal()
                    } else {
                        count.mutex.withLock { $0 += 1 }
                    }
                }
            }
        }
        group.wait()
        precondition(isSeen ? count.plain == 80_000 : count.mutex.withLock { $0 } == 80_000)
    }
}
