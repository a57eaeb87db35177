/** `localStorage` and `sessionStorage` over plain data. There are no storage events and no quota. */
import type { FromPage, WebStorageArea } from '../protocol';

/** @param post tells the host */
export const simulateStorage = (
  area: WebStorageArea,
  values: Readonly<Record<string, string>>,
  post: (message: FromPage) => void,
): void => {
  const entries = new Map(Object.entries(values));
  const remove = (name: string) => {
    if (entries.delete(name)) post({ type: 'storage', area, name });
  };
  const write = (name: string, value: string) => {
    entries.set(name, value);
    post({ type: 'storage', area, name, value });
  };
  const methods: Storage = {
    get length() {
      return entries.size;
    },
    key: (index) => [...entries.keys()][index] ?? null,
    getItem: (name: unknown) => entries.get(String(name)) ?? null,
    setItem: (name: unknown, value: unknown) => {
      write(String(name), String(value));
    },
    removeItem: (name: unknown) => {
      remove(String(name));
    },
    clear: () => {
      for (const name of entries.keys()) remove(name);
    },
  };
  // An entry is also a member by its name, as in a real Storage: for `localStorage.token` and `Object.keys`.
  const storage = new Proxy(methods, {
    get: (target, name) =>
      typeof name === 'string' && !Object.hasOwn(target, name)
        ? entries.get(name)
        : (Reflect.get(target, name) as unknown),
    set: (_target, name, value) => {
      write(String(name), String(value));
      return true;
    },
    has: (target, name) => Object.hasOwn(target, name) || entries.has(String(name)),
    deleteProperty: (_target, name) => {
      remove(String(name));
      return true;
    },
    ownKeys: () => [...entries.keys()],
    getOwnPropertyDescriptor: (_target, name) => {
      const value = entries.get(String(name));
      return value === undefined
        ? undefined
        : { value, writable: true, enumerable: true, configurable: true };
    },
  });
  Object.defineProperty(window, area, { configurable: true, enumerable: true, get: () => storage });
};
