/** Something that is being made, or is there. */
export type Book<T> = {
  readonly value: Promise<T>;
  readonly progress: () => number;
};

/**
 * Keeps what is dear to make under a name, until something else is wanted under it or there is no more room: what was asked for longest ago goes first. Those who ask for the
 * same while it is being made wait for the one making.
 */
export function createShelf<T>({ most, sizeOf }: { readonly most: number; readonly sizeOf: (value: T) => number }) {
  const books = new Map<string, Book<T> & { readonly tag: string; size: number }>();
  const makeRoom = () => {
    let size = [...books.values()].reduce((sum, book) => sum + book.size, 0);
    for (const [name, book] of books) {
      if (size <= most || books.size === 1) return;
      books.delete(name);
      size -= book.size;
    }
  };
  return {
    /** What is there or being made, if it is of this tag; nobody begins anything. */
    look(name: string, tag: string): Book<T> | null {
      const known = books.get(name);
      return known?.tag === tag ? known : null;
    },
    take(name: string, tag: string, make: (progress: (done: number) => void) => Promise<T>): Book<T> {
      const known = books.get(name);
      if (known?.tag === tag) {
        // The last that was asked for stands last.
        books.delete(name);
        books.set(name, known);
        return known;
      }
      let done = 0;
      const value = make((made) => {
        done = made;
      });
      const book = { tag, value, size: 0, progress: () => done };
      books.delete(name);
      books.set(name, book);
      value.then(
        (made) => {
          book.size = sizeOf(made);
          makeRoom();
        },
        // Whoever waits is told; the next who asks tries again.
        () => void (books.get(name) === book && books.delete(name)),
      );
      return book;
    },
  };
}
