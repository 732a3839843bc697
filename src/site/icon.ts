/** The site's icon: a mark on a line. Its colours are its own, since an icon sees no style sheet. */
export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#fbfaf7"/><path d="M3 22h26" stroke="#1b1a17" stroke-width="2"/><circle cx="11" cy="14" r="5" fill="#1f7a7a"/><path d="M22 8l5 9H17z" fill="#bf5a1f"/></svg>\n`;
