// In the page: clicks a filter in the moment in which the page is drawn, and notes when its counts have followed.
const click = () => {
  const texts = () => [...document.querySelectorAll(".facet-count")].map(({ textContent }) => textContent).join(" ");
  const before = texts();
  const look = () => {
    if (texts() === before) requestAnimationFrame(look);
    else performance.mark("bench:answered");
  };
  // Of the first facet the second value: the first may be that of all events.
  document.querySelectorAll(".filters details[open] label input[type=checkbox]")[1].click();
  look();
};

new PerformanceObserver((list) => {
  if (list.getEntriesByName("unrest:ready").length > 0) click();
}).observe({ type: "mark", buffered: true });
