/**
 * Puts a text on the clipboard; gives whether it is there. Browsers have the Clipboard API only over https and on the own machine;
 * elsewhere the text is selected in a field beside `button`, which must lie in the same dialog, and copied as by hand.
 */
export async function copy(text: string, button: HTMLElement): Promise<boolean> {
  const { clipboard } = navigator as { readonly clipboard?: Clipboard };
  if (clipboard !== undefined) {
    const written = await clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    if (written) return true;
  }
  const field = document.createElement("textarea");
  field.className = "visually-hidden";
  field.value = text;
  button.after(field);
  field.select();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- there is no other way where the Clipboard API is missing
  const copied = document.execCommand("copy");
  field.remove();
  button.focus();
  return copied;
}
