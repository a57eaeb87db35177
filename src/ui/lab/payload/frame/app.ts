/** The shop's own script in its page: reads the user's orders and lists them. */
import type { Bearer } from '../protocol';

interface Order {
  readonly item: string;
}

const credentialOf = (bearer: Bearer | undefined): Record<string, string> => {
  const token =
    bearer?.from === 'closure'
      ? bearer.token
      : bearer && (window[bearer.from].getItem(bearer.name) ?? undefined);
  if (token === undefined) return {};
  return bearer?.field === undefined ? { Authorization: `Bearer ${token}` } : { [bearer.field]: token };
};

const line = (text: string): HTMLLIElement => {
  const item = document.createElement('li');
  item.textContent = text;
  return item;
};

/** @param bearer absent: the cookie goes by itself */
export const runApp = (bearer: Bearer | undefined): void => {
  const readOrders = async () => {
    // By its name at the time of the call, as any app does: whoever redefined it gets the call.
    const response = await window.fetch('/orders', { headers: credentialOf(bearer) });
    const { orders = [] } = (await response.json()) as { orders?: readonly Order[] };
    document
      .getElementById('orders')
      ?.replaceChildren(...(response.ok ? orders.map(({ item }) => line(item)) : [line('Not logged in')]));
  };
  const read = () => {
    readOrders().catch((error: unknown) => {
      document.getElementById('orders')?.replaceChildren(line(String(error)));
    });
  };
  document.addEventListener('DOMContentLoaded', () => {
    document.getElementById('again')?.addEventListener('click', read);
    read();
  });
};
