/** Waits until a condition holds, looking again and again; rejects after `milliseconds`, naming what was waited for. */
export async function until(
  what: string,
  holds: () => Promise<boolean> | boolean,
  milliseconds = 5_000,
): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`Waited ${milliseconds} ms in vain until ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
