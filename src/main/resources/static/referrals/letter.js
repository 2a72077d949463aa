// Prints the letter.
document.getElementById('print').addEventListener('click', () => print());
