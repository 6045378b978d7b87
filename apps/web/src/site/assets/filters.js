// A changed filter is applied at once; without this file the button does it.
const form = document.querySelector('.search-form');
if (form instanceof HTMLFormElement) {
  form.querySelector('.apply')?.setAttribute('hidden', '');
  form.addEventListener('change', (event) => {
    if (
      event.target instanceof HTMLSelectElement ||
      (event.target instanceof HTMLInputElement && event.target.type === 'checkbox')
    ) {
      form.requestSubmit();
    }
  });
}
