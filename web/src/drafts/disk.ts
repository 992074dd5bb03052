// Small records that outlive the tab, the browser and a power cut: each is on the disk before `put` is answered.
// Gives null and keeps nothing where the browser forbids it. What is kept here can be read by whoever has the disk.
export interface Kept<T> {
  saved_at: string;
  value: T;
}

const kStore = "drafts";

export async function put<T>(key: string, kept: Kept<T>): Promise<boolean> {
  return (await act("readwrite", (store) => store.put(kept, key))) !== null;
}

export async function get<T>(key: string): Promise<Kept<T> | null> {
  return ((await act("readonly", (store) => store.get(key))) as Kept<T> | undefined) ?? null;
}

export async function remove(key: string): Promise<void> {
  await act("readwrite", (store) => store.delete(key));
}

/** Removes what was kept before that moment, whoever kept it. */
export async function removeOlder(moment: Date): Promise<void> {
  await act("readwrite", (store) => {
    const walk = store.openCursor();
    walk.onsuccess = () => {
      const at = walk.result;
      if (at === null) return;
      if ((at.value as Kept<unknown>).saved_at < moment.toISOString()) at.delete();
      at.continue();
    };
    return walk;
  });
}

async function act(mode: IDBTransactionMode, doing: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
  const base = await open();
  if (base === null) return null;
  return new Promise((done) => {
    const work = base.transaction(kStore, mode, { durability: "strict" });
    const request = doing(work.objectStore(kStore));
    const end = (result: unknown) => {
      base.close();
      done(result);
    };
    work.oncomplete = () => end(request.result);
    work.onabort = () => end(null);
  });
}

function open(): Promise<IDBDatabase | null> {
  return new Promise((done) => {
    try {
      const asked = indexedDB.open("tiepdan", 1);
      asked.onupgradeneeded = () => asked.result.createObjectStore(kStore);
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => done(null);
      asked.onblocked = () => done(null);
    } catch {
      done(null);
    }
  });
}
