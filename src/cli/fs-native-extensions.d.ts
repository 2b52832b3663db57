declare module 'fs-native-extensions' {
  /** Exchanges two paths in one step, where the system can. */
  export function swap(from: string, to: string): Promise<void>
}
