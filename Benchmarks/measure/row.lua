-- Sixteen requests at once, before the first answer.
init = function(arguments)
  row = string.rep(wrk.format(nil), 16)
end

request = function()
  return row
end
