/**
 * Moves a layer under a window. While the zoom stays as it is the layer slides by one transform; with another zoom it goes
 * back to its place, and what is in it must be placed anew. Gives how far it has slid, in pixels.
 */
export function createSlide(layer: HTMLElement): (from: number, scale: number) => number {
  let base = { from: NaN, scale: NaN };
  let slid = NaN;
  return (from, scale) => {
    if (!sameScale(scale, base.scale)) base = { from, scale };
    const shift = (base.from - from) * scale;
    if (shift !== slid) layer.style.transform = `translateX(${shift}px)`;
    slid = shift;
    return shift;
  };
}

/** Whether two zooms are the same, in pixels a millisecond, but for what rounding does to a window that is moved. */
export const sameScale = (a: number, b: number): boolean => Math.abs(a / b - 1) < 1e-9;
