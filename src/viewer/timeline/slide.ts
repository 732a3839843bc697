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
    // In whole pixels of the screen: type stays sharp, and a layer that needs no blending between pixels is much quicker to draw.
    const sharpness = globalThis.devicePixelRatio;
    const whole = Math.round(shift * sharpness) / sharpness;
    if (whole !== slid) layer.style.transform = `translateX(${whole}px)`;
    slid = whole;
    return shift;
  };
}

/** Whether two zooms are the same, in pixels a millisecond, but for what rounding does to a window that is moved. */
export const sameScale = (a: number, b: number): boolean => Math.abs(a / b - 1) < 1e-9;
