// In the page: looks in every frame whether something to read or a drawn item is there, and notes the moment of the first.
const seen = (selector) => document.querySelector(selector)?.checkVisibility({ visibilityProperty: true }) ?? false;
const noted = (name) => performance.getEntriesByName(name).length > 0;

function look() {
  if (!noted("bench:list") && seen(".row a")) performance.mark("bench:list");
  // The reading room says itself when it is drawn; the bare page is when its first item stands.
  if (!noted("bench:drawn") && (noted("unrest:ready") || (!seen(".room") && seen(".vis-item")))) performance.mark("bench:drawn");
  requestAnimationFrame(look);
}
requestAnimationFrame(look);
