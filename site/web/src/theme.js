// Light or dark as the system has it, or as the reader chose: set before the page is drawn. On narrow windows the menu is closed.
(() => {
  const root = document.documentElement;
  const set = (theme) => {
    if (theme) root.dataset.theme = theme;
    else delete root.dataset.theme;
  };
  try {
    set(localStorage.getItem('theme'));
  } catch { /* no storage: as the system has it */ }
  document.addEventListener('DOMContentLoaded', () => {
    if (matchMedia('(max-width: 60rem)').matches) document.querySelector('.menu > details')?.removeAttribute('open');
    const button = document.querySelector('#theme');
    const dark = () => (root.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
    button.addEventListener('click', () => {
      const chosen = dark() ? 'light' : 'dark';
      set(chosen);
      try {
        localStorage.setItem('theme', chosen);
      } catch { /* for this page only */ }
    });
  });
})();
