declare module 'fs-native-extensions' {
  /** Exchanges two paths of one file system in a single step. */
  export function swap(from: string, to: string): Promise<void>
  /** Takes the lock of an open file, if no other open file holds it. */
  export function tryLock(file: number): boolean
  /** Waits for the lock of an open file. */
  export function waitForLock(file: number): Promise<void>
}
