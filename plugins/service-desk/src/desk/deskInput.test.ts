import { commandOf } from './deskKeys';
import { noSelection, toggle, within } from './selection';

function press(key: string, target: Element = document.body, extra = {}) {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, ...extra });
  let command: ReturnType<typeof commandOf>;
  const listen = (e: Event) => {
    command = commandOf(e as KeyboardEvent);
  };
  document.addEventListener('keydown', listen);
  target.dispatchEvent(event);
  document.removeEventListener('keydown', listen);
  return command;
}

describe('commandOf', () => {
  it.each([
    ['j', 'next'],
    ['ArrowUp', 'previous'],
    ['?', 'help'],
    ['Escape', 'clear'],
    ['z', undefined],
  ])('%p is %p', (key, command) => {
    expect(press(key)).toBe(command);
  });

  it('leaves keys to fields, dialogs, buttons and shortcuts of the browser', () => {
    document.body.innerHTML =
      '<input id="i"/><input type="checkbox" id="c"/><div role="dialog"><p id="d"></p></div><button id="b"></button>';
    const at = (id: string) => document.getElementById(id) as Element;
    expect(press('j', at('i'))).toBeUndefined();
    expect(press('j', at('d'))).toBeUndefined();
    expect(press('Enter', at('b'))).toBeUndefined();
    expect(press('r', document.body, { ctrlKey: true })).toBeUndefined();
    expect(press('j', at('c'))).toBe('next');
    expect(press('j', at('b'))).toBe('next');
  });
});

describe('selection', () => {
  const order = ['a', 'b', 'c', 'd'];
  it('ticks one, a range, and unticks', () => {
    const one = toggle(noSelection, 'b', order);
    const range = toggle(one, 'd', order, true);
    expect([...range.numbers]).toEqual(['b', 'c', 'd']);
    expect([...toggle(range, 'c', order).numbers]).toEqual(['b', 'd']);
  });

  it('forgets what left the list', () => {
    const both = toggle(toggle(noSelection, 'a', order), 'd', order);
    expect([...within(both, ['d']).numbers]).toEqual(['d']);
    expect(within(both, order)).toBe(both);
  });
});
