"""The eight pictures of the November 2016 issue, and the kit that draws them."""
