// Tells the server the zone of the browser at log-in, so that times are shown in it.
document.addEventListener('DOMContentLoaded', function () {
  document.querySelectorAll('input[data-zone]').forEach(function (field) {
    field.value = Intl.DateTimeFormat().resolvedOptions().timeZone || '';
  });
});
