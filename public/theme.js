const show = () => {
  document.documentElement.style.colorScheme = localStorage.getItem('theme');
};
addEventListener('storage', show);
show();
