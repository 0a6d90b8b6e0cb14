/**
 * What was found out lately, so that it need not be found out again: at most `most` things in either of two generations. When the young
 * one is full it takes the place of the old one, whose things are forgotten unless somebody has asked for them since.
 */
export class Recent<K, V> {
  private readonly most: number;
  private young = new Map<K, V>();
  private old = new Map<K, V>();

  constructor(most: number) {
    this.most = most;
  }

  get(key: K): V | undefined {
    const value = this.young.get(key);
    if (value !== undefined) return value;
    const before = this.old.get(key);
    if (before !== undefined) this.set(key, before);
    return before;
  }

  set(key: K, value: V): void {
    if (this.young.size >= this.most) {
      this.old = this.young;
      this.young = new Map();
    }
    this.young.set(key, value);
  }
}
