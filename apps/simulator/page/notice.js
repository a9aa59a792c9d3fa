let timer;

/** Says something short at the foot of the page, read out by screen readers, gone after a few seconds. */
export function notice(text) {
  const place = document.getElementById('notice');
  place.textContent = text;
  clearTimeout(timer);
  timer = setTimeout(() => (place.textContent = ''), 3500);
}

/** Runs an action and shows its error as a notice; false when there was one. */
export async function tried(action) {
  try {
    await action();
    return true;
  } catch (error) {
    notice(error.message);
    return false;
  }
}
