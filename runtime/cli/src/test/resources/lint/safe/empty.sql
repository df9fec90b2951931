-- nothing to do

