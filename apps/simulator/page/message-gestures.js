const HOLD_MS = 450;
const SWIPE_PX = 56;
const STILL_PX = 10;

/**
 * How a message is picked in the log: right click, long press, or with the arrow keys and Enter open its menu
 * (`open(row)`), a swipe to the right answers it (`swipe(row)`).
 */
export function followGestures(log, { open, swipe }) {
  log.addEventListener('contextmenu', (event) => {
    const row = rowOf(event.target);
    if (!row || event.target.closest('a')) return;
    event.preventDefault();
    open(row);
  });
  log.addEventListener('keydown', (event) => onKey(log, event, open));
  followTouch(log, open, swipe);
}

function rowOf(target) {
  return target.closest?.('.row[data-id]') ?? null;
}

function onKey(log, event, open) {
  const row = rowOf(event.target);
  const onBubble = event.target.classList.contains('bubble');
  const wantsMenu = event.key === 'ContextMenu' || (onBubble && (event.key === 'Enter' || event.key === ' '));
  if (row && wantsMenu) {
    event.preventDefault();
    open(row);
    return;
  }
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (!step || !(onBubble || event.target === log)) return;
  const bubbles = [...log.querySelectorAll('.row[data-id] > .bubble')];
  const at = onBubble ? bubbles.indexOf(event.target) : bubbles.length;
  const next = bubbles[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function followTouch(log, open, swipe) {
  let touched = null;
  const end = () => {
    if (!touched) return;
    clearTimeout(touched.timer);
    touched.row.style.transform = '';
    touched = null;
  };
  log.addEventListener('pointerdown', (event) => {
    // Cards are moved by the same finger.
    const onCards = event.target.closest?.('.cards');
    const row = event.pointerType === 'touch' && !onCards ? rowOf(event.target) : null;
    if (!row) return;
    end();
    const timer = setTimeout(() => {
      end();
      open(row);
    }, HOLD_MS);
    touched = { row, timer, x: event.clientX, y: event.clientY, moved: 0 };
  });
  log.addEventListener('pointermove', (event) => {
    if (!touched) return;
    const [x, y] = [event.clientX - touched.x, event.clientY - touched.y];
    if (Math.abs(x) > STILL_PX || Math.abs(y) > STILL_PX) clearTimeout(touched.timer);
    touched.moved = Math.abs(y) > Math.abs(x) ? 0 : Math.max(0, Math.min(x, SWIPE_PX * 1.4));
    touched.row.style.transform = `translateX(${touched.moved}px)`;
  });
  log.addEventListener('pointerup', () => {
    const swiped = touched && touched.moved >= SWIPE_PX ? touched.row : null;
    end();
    if (swiped) swipe(swiped);
  });
  log.addEventListener('pointercancel', end);
  log.addEventListener('scroll', end, { passive: true });
}
