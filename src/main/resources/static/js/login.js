// Fills the form with an account of the demonstration.
const name = document.getElementById('username');
const password = document.getElementById('password');

for (const button of document.querySelectorAll('[data-login]')) {
  button.addEventListener('click', () => {
    name.value = button.dataset.login;
    password.value = 'demo';
    name.form.querySelector('button').focus();
  });
}
